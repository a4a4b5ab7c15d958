/** Things that learn: boosted trees and linear models, each with its own clock. */
package io.clickml.service.automl.learner;
