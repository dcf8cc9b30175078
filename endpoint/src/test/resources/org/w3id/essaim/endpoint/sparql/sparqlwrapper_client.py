"""Asks by SPARQLWrapper; the arguments are the address of the endpoint and of one that cuts long answers."""

import http.client
import sys
import warnings

from SPARQLWrapper import CSV, JSON, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

warnings.simplefilter("ignore")
address, cutting = sys.argv[1:3]
labels = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"
endless = "SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c . ?c <http://e/p> ?d }"


def ask(query, format=None, at=address, method="GET"):
    endpoint = SPARQLWrapper(at)
    endpoint.setQuery(query)
    endpoint.setMethod(method)
    if format:
        endpoint.setReturnFormat(format)
    return endpoint.query().convert()


for method in "GET", "POST":
    label = ask(labels, JSON, method=method)["results"]["bindings"][0]["l"]
    print("select", method, label["value"], label["xml:lang"])
print("select xml", ask(labels, XML).getElementsByTagName("literal")[0].firstChild.data)
print("select csv", b"Utilo" in ask(labels, CSV))
print("select tsv", b'"Utilo"@fr' in ask(labels, TSV))
print("ask", ask("ASK { ?s <http://e/note> ?o }", JSON)["boolean"])
print("construct", len(ask("CONSTRUCT WHERE { ?s <http://e/note> ?o }")))
print("describe", len(ask("DESCRIBE ?s { ?s <http://e/note> ?o }")))
print("turtle", b"Utilo" in ask("DESCRIBE ?s { ?s <http://e/note> ?o }", TURTLE))
try:
    ask("SELECT COUNT(*) {}", JSON)
except QueryBadFormed as error:
    print("error", "query-syntax" in str(error))
for format in JSON, XML, CSV, TSV:
    try:
        ask(endless, format, at=cutting)
    except http.client.IncompleteRead:
        print("cut", format)
