// SPDX-License-Identifier: GPL-3.0-or-later

#include "tenants/sample.h"
#include "base/result.h"
#include "storage/transaction.h"
#include "flowise/flowiseclient.h"
#include "metering/usage.h" // broken
#include "workspace/workspace.h" // broken
#include "shell/mainwindow.h" // broken
#include "sample.h" // broken
#include <QObject>
// #include "engine/output.h"
#include "sample.moc"
