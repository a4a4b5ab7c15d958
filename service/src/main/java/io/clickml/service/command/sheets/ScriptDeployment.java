package io.clickml.service.command.sheets;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.script.Script;
import com.google.api.services.script.model.CreateProjectRequest;
import com.google.api.services.script.model.DeploymentConfig;
import com.google.api.services.script.model.UpdateDeploymentRequest;
import com.google.api.services.script.model.Version;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Makes or updates a script project: create, content, version, deployment (Apps Script API v1).
 * What is done is remembered at once, so a run that broke off is gone on with by the next one.
 */
public final class ScriptDeployment {
  private static final String NAME = "click-ml";
  private static final String MANIFEST = "appsscript";
  private static final int TIMEOUT = 60_000;
  private static final int NOT_FOUND = 404;

  private final Script api;
  private final DeployedFile memory;
  private final PrintStream progress;

  /**
   * @param root address of Google's API, with a slash at its end
   * @param token OAuth token of a person, with the scopes script.projects and script.deployments
   */
  public ScriptDeployment(String root, String token, DeployedFile memory, PrintStream progress) {
    this.api =
        new Script.Builder(
                new NetHttpTransport(),
                GsonFactory.getDefaultInstance(),
                request -> authorise(request, token))
            .setRootUrl(root)
            .setApplicationName(NAME)
            .build();
    this.memory = memory;
    this.progress = progress;
  }

  /**
   * Brings a project to Google.
   *
   * @param sheet id of the spreadsheet that it is bound to, empty for one that stands alone
   * @throws RefusedByGoogle with a sentence that says what helps
   */
  public Deployed deploy(String sheet, ScriptProject project) throws IOException {
    try {
      Deployed known = known(sheet);
      api.projects().updateContent(known.script(), project.content()).execute();
      progress.println("The files are there.");
      Deployed versioned = withVersion(sheet, known, project.digest());
      return withDeployment(sheet, versioned, known.version());
    } catch (GoogleJsonResponseException e) {
      throw RefusedByGoogle.of(e, "");
    }
  }

  private Deployed known(String sheet) throws IOException {
    Optional<Deployed> known = memory.find(sheet);
    if (known.isPresent() && exists(known.get().script())) {
      progress.println("Updating the script project " + known.get().script() + ".");
      return known.get();
    }
    CreateProjectRequest request = new CreateProjectRequest().setTitle(NAME);
    if (!sheet.isEmpty()) {
      request.setParentId(sheet);
    }
    Deployed made = Deployed.created(made(request, sheet));
    memory.keep(sheet, made);
    progress.println("Made the script project " + made.script() + ".");
    return made;
  }

  /** Only here a refusal may be about the spreadsheet. */
  private String made(CreateProjectRequest request, String sheet) throws IOException {
    try {
      return api.projects().create(request).execute().getScriptId();
    } catch (GoogleJsonResponseException e) {
      throw RefusedByGoogle.of(e, sheet);
    }
  }

  private boolean exists(String script) throws IOException {
    try {
      api.projects().get(script).execute();
      return true;
    } catch (GoogleJsonResponseException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  /** A version is made only of files that changed: Google keeps 200 of one project. */
  private Deployed withVersion(String sheet, Deployed known, String digest) throws IOException {
    if (digest.equals(known.digest())) {
      progress.println("Nothing changed since version " + known.version() + ".");
      return known;
    }
    Version made =
        api.projects()
            .versions()
            .create(known.script(), new Version().setDescription(NAME))
            .execute();
    Deployed versioned = known.at(made.getVersionNumber(), digest);
    memory.keep(sheet, versioned);
    progress.println("Made version " + versioned.version() + ".");
    return versioned;
  }

  private Deployed withDeployment(String sheet, Deployed known, Integer before) throws IOException {
    DeploymentConfig config =
        new DeploymentConfig()
            .setScriptId(known.script())
            .setVersionNumber(known.version())
            .setManifestFileName(MANIFEST)
            .setDescription(NAME);
    if (known.deployment() != null && known.version().equals(before)) {
      return known;
    }
    if (known.deployment() != null) {
      UpdateDeploymentRequest update = new UpdateDeploymentRequest().setDeploymentConfig(config);
      api.projects().deployments().update(known.script(), known.deployment(), update).execute();
      progress.println("Updated the deployment " + known.deployment() + ".");
      return known;
    }
    Deployed deployed =
        known.as(
            api.projects()
                .deployments()
                .create(known.script(), config)
                .execute()
                .getDeploymentId());
    memory.keep(sheet, deployed);
    progress.println("Made the deployment " + deployed.deployment() + ".");
    return deployed;
  }

  private static void authorise(HttpRequest request, String token) {
    request.getHeaders().setAuthorization("Bearer " + token);
    request.setConnectTimeout(TIMEOUT);
    request.setReadTimeout(TIMEOUT);
  }
}
