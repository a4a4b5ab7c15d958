/** What was predicted, what really happened, and how good the answers are in use. */
package io.clickml.service.monitoring;
