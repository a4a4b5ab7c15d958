package io.clickml.service.command.sheets;

/**
 * What is known of one installation at Google.
 *
 * @param script id of the script project
 * @param digest of the files that are in its newest version, null before there is one
 * @param version the newest version, null before there is one
 * @param deployment id of the deployment, null before there is one
 */
public record Deployed(String script, String digest, Integer version, String deployment) {
  static Deployed created(String script) {
    return new Deployed(script, null, null, null);
  }

  Deployed at(int newVersion, String newDigest) {
    return new Deployed(script, newDigest, newVersion, deployment);
  }

  Deployed as(String newDeployment) {
    return new Deployed(script, digest, version, newDeployment);
  }
}
