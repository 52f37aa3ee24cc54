#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A private PostgreSQL cluster for the tests; see postgrescluster.h.
#   postgrescluster.sh start FOLDER PORT PASSWORD   makes and starts it in FOLDER, which must not exist
#   postgrescluster.sh watch FOLDER                 stops and removes it when no test holds FOLDER.users any more
set -eu
command=$1
folder=$2

as_server() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

bin=${CHATFLOW_POSTGRES_BIN:-}
for found in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin; do
    if [ -z "$bin" ] && [ -x "$found/initdb" ]; then bin=$found; fi
done
if [ -z "$bin" ]; then bin=$(dirname "$(command -v initdb)"); fi

case $command in
start)
    port=$3
    password=$4
    mkdir -m 0755 "$folder"
    cd "$folder"
    printf '%s\n' "$password" > password
    chmod 0600 password
    if [ "$(id -u)" = 0 ]; then chown postgres . password; fi
    as_server "$bin/initdb" --pgdata="$folder/data" --username=chatflow --auth=scram-sha-256 \
        --pwfile="$folder/password" --encoding=UTF8 --locale=C.UTF-8 --no-sync > "$folder/start.log" 2>&1
    cat >> "$folder/data/postgresql.conf" <<EOF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
fsync = off
full_page_writes = off
max_connections = 300
shared_buffers = 64MB
autovacuum = off
max_wal_size = 4GB
EOF
    as_server "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/data/server.log" --wait --timeout=60 start \
        >> "$folder/start.log" 2>&1
    printf '%s %s\n' "$port" "$password" > "$folder/ready"
    ;;
watch)
    exec < /dev/null > /dev/null 2>&1 # whoever runs the tests waits for their output to close
    # A lock ends with the process that held it, however it ended. The pause lets the next test of a run come.
    while :; do
        flock --exclusive "$folder.users" true
        sleep 4
        exec 9>> "$folder.users"
        if flock --exclusive --nonblock 9; then break; fi
        exec 9>&-
    done
    as_server "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate stop 9>&- || true
    rm -rf "$folder" "$folder.users" "$folder.starting"
    ;;
esac
