"""Asks by rdflib; the arguments are the address of the endpoint and of one that cuts long answers."""

import http.client
import sys
import urllib.error

from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

address, cutting = sys.argv[1:3]
labels = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"
endless = "SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c . ?c <http://e/p> ?d }"

for format in "xml", "json", "csv":
    for method in "GET", "POST", "POST_FORM":
        graph = Graph(SPARQLStore(address, returnFormat=format, method=method))
        print("select", format, method, [str(row.l) for row in graph.query(labels)])
graph = Graph(SPARQLStore(address))
print("ask", graph.query("ASK { ?s <http://e/note> ?o }").askAnswer)
print("construct", len(graph.query("CONSTRUCT WHERE { ?s <http://e/note> ?o }").graph))
print("describe", len(graph.query("DESCRIBE ?s { ?s <http://e/note> ?o }").graph))
print("triples", [str(o) for o in graph.objects(None, URIRef("http://www.w3.org/2000/01/rdf-schema#label"))])
try:
    graph.query("SELECT * { SERVICE <http://e/> {} }")
except (ValueError, urllib.error.HTTPError):  # which of them depends on the version
    print("error")
for format in "xml", "json", "csv":
    try:
        list(Graph(SPARQLStore(cutting, returnFormat=format)).query(endless))
    except http.client.IncompleteRead:
        print("cut", format)
