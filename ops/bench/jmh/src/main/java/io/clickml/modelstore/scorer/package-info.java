/** Benchmarks in the scorer's own package, so that they reach the parts that nobody else needs. */
package io.clickml.modelstore.scorer;
