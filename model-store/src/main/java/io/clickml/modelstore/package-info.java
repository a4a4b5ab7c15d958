/** What a trained model is, where it lives and how it scores. */
package io.clickml.modelstore;
