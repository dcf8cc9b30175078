# Asks by curl; the arguments are the address of the endpoint and of one that cuts long answers.
csv='Accept: text/csv'
endless='SELECT ?a ?b ?c { ?a <http://e/p> ?b . ?b <http://e/p> ?c . ?c <http://e/p> ?d }'
curl -s --fail "$1" -H "$csv" --data-urlencode 'query=SELECT (1 AS ?o) ?x {}' | tr -d '\r' | sed 's/,$//;s/^/select /'
curl -s --fail "$1" -o /dev/null --data-urlencode 'query=SELECT'
echo "error $?"
curl -s "$2" -o /dev/null -H "$csv" --data-urlencode "query=$endless"
echo "cut $?"
