/** Which version answers which rows, how a new one takes over, and who decides that it may. */
package io.clickml.service.rollout;
