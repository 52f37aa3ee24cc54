// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into the real Flowise server before its own code (node --require), so that it runs without a network.
//
// Flowise counts tokens with tables that it fetches from tiktoken.pages.dev, and each prediction stalls for about three
// minutes when that host does not answer. The same tables come with the js-tiktoken package that Flowise installs.
'use strict'

const dns = require('node:dns')
const { createRequire } = require('node:module')
const path = require('node:path')

const install = process.env.CHATFLOW_FLOWISE_DIR
if (!install) throw new Error('CHATFLOW_FLOWISE_DIR must name the installation of Flowise')
const requireInstalled = createRequire(path.join(install, 'package.json'))

// 1. The token tables.
const tables = /^https:\/\/tiktoken\.pages\.dev\/js\/(\w+)\.json$/
const realFetch = globalThis.fetch
globalThis.fetch = async function (input, options) {
    const url = String(input instanceof Request ? input.url : input)
    const wanted = tables.exec(url)
    if (!wanted) return realFetch(input, options)
    try {
        return Response.json(requireInstalled(`js-tiktoken/ranks/${wanted[1]}`))
    } catch (error) {
        return Response.json({ error: String(error) }, { status: 404 })
    }
}

// 2. Any other host fails at once instead of after a time-out: a test must not depend on who answers out there.
const local = (host) => !host || host === 'localhost' || host.endsWith('.localhost') || /^(127\.|::1$)/.test(host)
const realLookup = dns.lookup
dns.lookup = function (host, options, done) {
    if (local(host)) return realLookup.call(dns, host, options, done)
    const callback = typeof options === 'function' ? options : done
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
        code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname: host
    })
    process.nextTick(callback, error)
}

// 3. Say when the server answers, and stop with whoever started it: its end of our standard input closes even when it
// is killed.
if (process.env.CHATFLOW_FLOWISE_ANNOUNCE) {
    const base = process.env.CHATFLOW_FLOWISE_ANNOUNCE
    delete process.env.CHATFLOW_FLOWISE_ANNOUNCE // not for child processes
    const ask = async () => {
        try {
            const reply = await realFetch(`${base}/api/v1/ping`, { signal: AbortSignal.timeout(2000) })
            if (reply.ok && (await reply.text()) === 'pong') {
                process.stdout.write(`READY ${base}\n`)
                return
            }
        } catch {
            // not yet
        }
        setTimeout(ask, 200)
    }
    setTimeout(ask, 1000)
    process.stdin.on('end', () => process.exit(0))
    process.stdin.on('error', () => process.exit(0))
    process.stdin.resume()
}
