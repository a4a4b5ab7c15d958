/** What a person is told about a model: honest figures, warnings, what matters. */
package io.clickml.service.automl.report;
