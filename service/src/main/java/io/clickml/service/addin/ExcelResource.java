package io.clickml.service.addin;

import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.http.AnyQuery;
import io.clickml.service.platform.http.BuiltFiles;
import io.clickml.service.workspace.Open;
import io.clickml.service.workspace.signin.MicrosoftSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The Excel add-in: what installs it, and the page and icons that it loads. */
@Path("/excel")
public final class ExcelResource {
  private static final ProblemKind HTTPS_NEEDED =
      new ProblemKind("https-needed", 409, "Excel loads add-ins over https only");
  // The library of Excel comes from Microsoft, who wants it so; nothing else comes from elsewhere.
  private static final String POLICY =
      "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com/lib/1/hosted/;"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self' ";

  private static final String FORMULAS = "functions.json";

  private final BuiltFiles files;
  private final SignInView signIn;
  private final String publicUrl;

  ExcelResource(ExcelSettings settings, MicrosoftSettings signIn, String publicUrl) {
    this.files = new BuiltFiles("/excel/", POLICY + String.join(" ", settings.frames()));
    this.signIn = SignInView.of(signIn);
    this.publicUrl = publicUrl;
  }

  /** Whether the page may offer to sign in, and what it needs for that. */
  @GET
  @Open
  @Path("/sign-in.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response signIn() {
    return Response.ok(signIn).header("Cache-Control", "no-cache").build();
  }

  /** For sideloading, and for Excel that was bought once. */
  @GET
  @Open
  @Path("/manifest.xml")
  public Response xml(@Context UriInfo asked) {
    return download("manifest.xml", "application/xml", addin(asked).manifest("manifest.xml"));
  }

  @GET
  @Open
  @Path("/manifest.json")
  public Response json(@Context UriInfo asked) {
    return download("manifest.json", "application/json", addin(asked).manifest("manifest.json"));
  }

  /** The unified manifest with its icons, as administrators upload it. */
  @GET
  @Open
  @Path("/click-ml.zip")
  public Response zip(@Context UriInfo asked) {
    return download("click-ml.zip", "application/zip", addin(asked).zip());
  }

  /** Any file of the add-in. Office adds a query of its own to the address of the page. */
  @GET
  @Open
  @AnyQuery
  @Path("/{file: .+}")
  public Response file(@PathParam("file") String name) {
    Response answer = files.answer(name);
    // Excel on the web reads it from a page of its own.
    return name.equals(FORMULAS)
        ? Response.fromResponse(answer).header("Access-Control-Allow-Origin", "*").build()
        : answer;
  }

  private ExcelAddin addin(UriInfo asked) {
    URI address = publicUrl.isBlank() ? asked.getBaseUri() : URI.create(publicUrl.strip());
    if (!"https".equals(address.getScheme())) {
      throw HTTPS_NEEDED
          .because(
              "Start with “ops/start --https”, or set CLICKML_PUBLIC_URL to the https address that"
                  + " leads here.")
          .asException();
    }
    return new ExcelAddin(files, address);
  }

  private static Response download(String name, String type, Object content) {
    return Response.ok(content)
        .header("Content-Type", type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-cache")
        .build();
  }
}
