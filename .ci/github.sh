# How the scripts of this folder speak to GitHub's API; read by them with "source". Needs curl and jq.
#
# From the environment: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, and GITHUB_SERVER_URL for links.
# ESSAIM_BOT is the login under which the job's token writes; by default github-actions[bot].
# shellcheck shell=bash

repository=$GITHUB_REPOSITORY
[[ $repository =~ ^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] || exit 2
server=${GITHUB_SERVER_URL:-https://github.com}
bot=${ESSAIM_BOT:-github-actions[bot]}

# Of all that the bot writes below a change or an issue, one comment is ours and is written again each time.
mark='<!-- essaim -->'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# say FRENCH ENGLISH
say() { printf '%s\n%s\n' "$1" "$2"; }

# call METHOD PATH [CURL OPTION...]: the answer's body; fails unless the answer is a success. The token is on no command line.
call() {
    local method=$1 path=$2
    shift 2
    curl --silent --show-error --fail --max-time 60 --request "$method" \
        --header @<(printf 'Authorization: Bearer %s\n' "$GITHUB_TOKEN") \
        --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \
        "$@" -- "$GITHUB_API_URL/repos/$repository/$path"
}

# send METHOD PATH: as call, with the JSON of the standard input.
send() {
    cat >"$work/body.json"
    call "$1" "$2" --header 'Content-Type: application/json' --data-binary @"$work/body.json"
}

# all PATH: the elements of a list, from all its pages, as one array; no more than 3,000.
all() {
    local page part
    for page in {1..30}; do
        part=$(call GET "$1?per_page=100&page=$page") || return 1
        printf '%s\n' "$part"
        [ "$(jq length <<<"$part")" -eq 100 ] || break
    done | jq --slurp add
}

# comment NUMBER FILE: writes our comment below an issue or a pull request, or writes it again.
comment() {
    local id
    id=$(all "issues/$1/comments" | jq -r --arg bot "$bot" --arg mark "$mark" \
        'first(.[] | select(.user.login == $bot and (.body | startswith($mark))) | .id) // empty') || return 1
    if [ -n "$id" ]; then
        jq -n --rawfile text "$2" --arg mark "$mark" '{body: ($mark + "\n" + $text)}' | send PATCH "issues/comments/$id"
    else
        jq -n --rawfile text "$2" --arg mark "$mark" '{body: ($mark + "\n" + $text)}' | send POST "issues/$1/comments"
    fi >/dev/null
}

# verdict COMMIT STATE TEXT: the status on which the protection of the main branch waits.
verdict() {
    jq -n --arg state "$2" --arg text "$3" --arg page "$server/$repository/actions/runs/${GITHUB_RUN_ID:-0}" \
        '{state: $state, context: "essaim/verdict", description: $text, target_url: $page}' |
        send POST "statuses/$1" >/dev/null
}
