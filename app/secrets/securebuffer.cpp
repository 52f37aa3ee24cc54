// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/securebuffer.h"

#include <sodium.h>

namespace chatflow
{

SecureBuffer::SecureBuffer(size_t size)
    // Initialising libsodium again is cheap and thread-safe; without it sodium_malloc must not be called.
    : m_bytes(sodium_init() < 0 ? nullptr : static_cast<unsigned char *>(sodium_malloc(size)))
    , m_size(size)
{
}

void SecureBuffer::Wipe::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

} // namespace chatflow
