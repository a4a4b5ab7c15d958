/**
 * When a rollout goes on, waits or goes back: tests that stay valid however often one looks. Pure
 * functions of counts and times; knows no SQL, no HTTP and no clock.
 */
package io.clickml.service.rollout.judge;
