# Asks by R alone, without a package; the arguments are the address of the endpoint and of one that cuts long answers.
arguments <- commandArgs(trailingOnly = TRUE)
labels <- "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"
endless <- "SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c . ?c <http://e/p> ?d }"

ask <- function(query, at = arguments[1], format = "csv") {
  paste0(at, "?format=", format, "&query=", URLencode(query, reserved = TRUE))
}

cat("select", read.csv(ask(labels))$l, "\n")
cat("tsv", names(read.delim(ask(labels, format = "tsv"))), "\n")
tryCatch(
  read.csv(ask("SELECT COUNT(*) {}")),
  error = function(e) cat("error\n"),
  warning = function(w) cat("error", grepl("400", conditionMessage(w)), "\n"))
tryCatch(
  cat("whole", nrow(read.csv(ask(endless, arguments[2]))), "\n"),
  error = function(e) cat("cut\n"),
  warning = function(w) cat("cut", grepl("partial file", conditionMessage(w)), "\n"))
file <- tempfile()
tryCatch(
  cat("downloaded", download.file(ask(endless, arguments[2]), file, quiet = TRUE), "\n"),
  error = function(e) cat("download cut\n"),
  warning = function(w) cat("download cut", grepl("partial file", conditionMessage(w)), "\n"))
