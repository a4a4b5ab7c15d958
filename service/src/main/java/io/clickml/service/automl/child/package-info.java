/** One training as a process of its own: the files and the words that parent and child exchange. */
package io.clickml.service.automl.child;
