/**
 * What every feature stands on: database, files, ids, clock, limits and problems; knows no feature.
 */
package io.clickml.service.platform;
