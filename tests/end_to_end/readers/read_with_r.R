# read_with_r.R FILE [NAME...]: prints variables of a result file, one value per line; see read_with_ours.cpp.
if (!requireNamespace("ncdf4", quietly = TRUE)) quit(status = 77)
library(ncdf4)

labels <- function(dimension) {
    if (grepl(" since ", dimension$units)) {
        as.character(as.Date(dimension$vals, origin = sub(".* since ", "", dimension$units)))
    } else {
        as.character(dimension$vals)
    }
}

text <- function(value) {
    if (is.character(value)) value
    else ifelse(is.na(value), "missing", sprintf("%.17g", value))
}

arguments <- commandArgs(trailingOnly = TRUE)
file <- nc_open(arguments[1])
names <- arguments[-1]
if (length(names) == 0) names <- grep("/", names(file$var), value = TRUE, invert = TRUE)
for (name in names) {
    dimensions <- file$var[[name]]$dim                             # the last axis first
    where <- do.call(expand.grid, c(lapply(dimensions, labels), stringsAsFactors = FALSE))
    values <- text(as.vector(ncvar_get(file, name, collapse_degen = FALSE)))
    cat(do.call(paste, c(name, rev(where), list(values))), sep = "\n")
}
nc_close(file)
