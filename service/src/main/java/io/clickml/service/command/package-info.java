/** The command line: train, score, worker. */
package io.clickml.service.command;
