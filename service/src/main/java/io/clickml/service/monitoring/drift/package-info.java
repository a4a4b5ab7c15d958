/** Whether the rows that come are still like those a model learned from. */
package io.clickml.service.monitoring.drift;
