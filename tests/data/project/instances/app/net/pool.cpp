// SPDX-License-Identifier: GPL-3.0-or-later

Pool &Pool::instance() // broken
{
    return Registry::instance().pool(); // broken
}
Q_GLOBAL_STATIC(Pool, pool) // broken
QCoreApplication::instance()->quit();
client.instance(name);
QThreadPool::globalInstance()->start(job);
