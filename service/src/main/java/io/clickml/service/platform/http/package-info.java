/** The door: request ids, problems for every failure, body limits, strict JSON, headers. */
package io.clickml.service.platform.http;
