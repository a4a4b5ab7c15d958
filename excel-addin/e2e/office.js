// What Excel gives a page beside its library, for a page that runs outside of Excel: it is ready at once, knows every
// version of the API, and remembers what the page makes known.
{
  const { OfficeExtension, Excel } = window;
  OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders = {
    url: `${location.origin}/excel-on-the-web`,
    headers: {},
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // This edition of the library has no notes yet; comments have the same calls.
  Object.defineProperty(Excel.Worksheet.prototype, "notes", {
    get() {
      return this.comments;
    },
  });
  const known = { actions: {}, functions: {} };
  window.excelForTests = known;
  window.Office = {
    onReady: async () => ({ host: "Excel", platform: "OfficeOnline" }),
    context: { partitionKey: "tests ", requirements: { isSetSupported: () => true } },
    auth: { getAuthContext: async () => ({ loginHint: "ann@example.org" }) },
    actions: { associate: (name, action) => Object.assign(known.actions, { [name]: action }) },
    addin: { showAsTaskpane: async () => undefined },
  };
  window.CustomFunctions = {
    associate: (functions) => Object.assign(known.functions, functions),
    ErrorCode: { notAvailable: "#N/A" },
    Error: class {
      constructor(code, message) {
        this.code = code;
        this.message = message;
      }
    },
  };
}
