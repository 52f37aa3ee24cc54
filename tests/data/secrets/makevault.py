#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# An independent writer of vault format 1, straight from the description in app/secrets/vaultfile.h.
# It made vault-v1; needs libsodium. Usage: makevault.py FILE
import ctypes, hashlib, struct, sys
na=ctypes.CDLL('libsodium.so.23'); na.sodium_init()
phrase=b'correct horse'; salt=bytes(range(16)); nonce=bytes(range(100,124))
ops,mem=1,8192
out=ctypes.create_string_buffer(64)
assert na.crypto_pwhash_argon2id(out, ctypes.c_ulonglong(64), phrase, ctypes.c_ulonglong(len(phrase)), salt, ctypes.c_ulonglong(ops), ctypes.c_size_t(mem), 2)==0
key=out.raw
content=struct.pack('<I',2)
for w,n,v in [('w1','tenant/3/flowise',b'abc\x00def'),('w2','chave/ação','senha é'.encode())]:
    w=w.encode(); n=n.encode()
    content+=struct.pack('<III',len(w),len(n),len(v))+w+n+v
h=b'CFVAULT\n'+struct.pack('<IIQQ',1,1,ops,mem)+salt
assert len(h)==48
h+=hashlib.blake2b(h,digest_size=32,key=key[32:]).digest()+nonce+struct.pack('<Q',len(content)+16)
assert len(h)==112
h+=hashlib.blake2b(h,digest_size=32).digest()
assert len(h)==144
c=ctypes.create_string_buffer(len(content)+16); cl=ctypes.c_ulonglong()
na.crypto_aead_xchacha20poly1305_ietf_encrypt(c,ctypes.byref(cl),content,ctypes.c_ulonglong(len(content)),h,ctypes.c_ulonglong(len(h)),None,nonce,key[:32])
f=h+c.raw
open(sys.argv[1], "wb").write(f)
