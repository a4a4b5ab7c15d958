/** The command line: train, score, worker, deploy-sheets-addon. */
package io.clickml.service.command;
