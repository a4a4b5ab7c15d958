/** The file of one version: its content, and how it is written and read (FORMAT.md). */
package io.clickml.modelstore.bundle;
