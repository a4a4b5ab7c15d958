/** Tables from files and bodies, and back: CSV, xlsx and JSON, always within limits. */
package io.clickml.service.table.format;
