/** How good predictions are, how candidates are averaged, how chances are made honest. */
package io.clickml.service.automl.blend;
