#pragma once

namespace comparison {

/// The value below which a share of Student's t distribution lies.
double t_quantile(double share, double degrees_of_freedom);

/// The chance that Student's t lies so far from 0, to either side.
double t_outside(double distance, double degrees_of_freedom);

/// The value below which a share of the standard normal distribution lies.
double normal_quantile(double share);

/// The smallest true difference [standard errors] that a two-sided t test finds with the chance `power` (noncentral t).
double detectable_in_errors(double degrees_of_freedom, double confidence, double power);

} // namespace comparison
