/** Rules by which a model is trained again, and what became of each time. */
package io.clickml.service.retraining;
