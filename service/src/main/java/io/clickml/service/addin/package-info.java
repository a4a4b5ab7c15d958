/**
 * The add-ins of spreadsheets, as people install them: manifests with this service's address, and
 * what they load.
 */
package io.clickml.service.addin;
