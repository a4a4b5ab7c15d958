/** Made-up worlds in which rollouts are judged by the production classes. */
package io.clickml.service.rollout.simulation;
