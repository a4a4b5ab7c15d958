/** What is learned from what: the answers, the roles of columns, the fitted views of the rows. */
package io.clickml.service.automl.prepare;
