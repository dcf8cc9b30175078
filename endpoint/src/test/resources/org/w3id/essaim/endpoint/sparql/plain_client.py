"""Asks by urllib and requests; the arguments are the address of the endpoint and of one that cuts long answers."""

import http.client
import sys
import urllib.parse
import urllib.request

import requests

address, cutting = sys.argv[1:3]
labels = "SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"
endless = "SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c . ?c <http://e/p> ?d }"
csv = {"Accept": "text/csv"}


def url(query, at=address):
    return at + "?" + urllib.parse.urlencode({"query": query, "format": "csv"})


print("urllib", urllib.request.urlopen(url(labels)).read().split()[1].decode())
print("requests get", requests.get(url(labels)).text.split()[1])
print("requests post", requests.post(address, data={"query": labels}, headers=csv).text.split()[1])
wrong = requests.get(url("SELECT"), headers={"Accept-Language": "en"})
print("error", wrong.status_code, wrong.json()["title"])
try:
    urllib.request.urlopen(url(endless, cutting)).read()
except http.client.IncompleteRead:
    print("urllib cut")
print("compressed, still held", requests.get(url(endless, cutting)).status_code)
try:
    requests.get(url(endless, cutting), headers={"Accept-Encoding": "identity"}).text
except requests.exceptions.ChunkedEncodingError:
    print("requests cut")
