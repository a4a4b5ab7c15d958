/** The Dropwizard service: start-up and wiring. */
package io.clickml.service;
