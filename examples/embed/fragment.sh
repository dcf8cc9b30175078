#!/bin/sh
# Fetches a list of Essaim for a static site, before it is built: fragment.sh URL FILE. Nothing is fetched again while nothing changed; if Essaim does
# not answer, the last copy stays.
set -eu
url=$1 file=$2
curl --silent --show-error --fail --max-time 20 --compressed \
    --etag-compare "$file.etag" --etag-save "$file.etag.new" --output "$file.new" "$url" || {
    rm -f "$file.new" "$file.etag.new"
    echo "Essaim did not answer: $file stays as it was." >&2
    exit 0
}
# An answer that nothing changed has no body.
if [ -s "$file.new" ]; then
    mv "$file.new" "$file"
    mv "$file.etag.new" "$file.etag"
fi
rm -f "$file.new" "$file.etag.new"
