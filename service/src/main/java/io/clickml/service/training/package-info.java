/**
 * One user's run of the engine: submitted, claimed by a worker, followed, finished or cancelled.
 */
package io.clickml.service.training;
