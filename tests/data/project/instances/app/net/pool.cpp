// SPDX-License-Identifier: GPL-3.0-or-later
class Pool
{
    static Pool &instance(); // broken
    const Instance &instance() const { return m_instance; }
};
Pool &Pool::instance()
{
    return Registry::instance().pool(); // broken
}
Q_GLOBAL_STATIC(Pool, pool) // broken
QCoreApplication::instance()->quit();
client.instance(name);
worker->instance();
const Instance &Worker::instance() const { return m_instance; }
QThreadPool::globalInstance()->start(job);
