package io.clickml.service.automl.portfolio;

/**
 * One choice of all settings.
 *
 * @param places of the numbers, each from 0 to 1
 * @param picks of the choices, each counted from 0
 */
record Point(double[] places, int[] picks) {}
