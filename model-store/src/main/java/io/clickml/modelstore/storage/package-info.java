/** Where bundles and other files lie: one seam, several kinds of store. */
package io.clickml.modelstore.storage;
