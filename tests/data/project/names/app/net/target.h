// SPDX-License-Identifier: GPL-3.0-or-later

int getPort() const; // broken
int port() const;
QString targetName();
int getaddress();
