// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitestatement.h"

#include <QStringConverter>

#include <sqlite3.h>

namespace chatflow
{

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_handle);
}

int SqliteStatement::prepare(sqlite3 *handle, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    return sqlite3_prepare_v3(handle, text.constData(), static_cast<int>(text.size()) + 1,
                              SQLITE_PREPARE_PERSISTENT, &m_handle, nullptr);
}

int SqliteStatement::bind(std::span<const SqlValue> values, QByteArray &arena)
{
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(m_handle)) != values.size())
        return SQLITE_RANGE;

    // All texts go into one buffer that is large enough from the start, so that the pointers bound stay
    // valid.
    qsizetype room = 0;
    for (const SqlValue &value : values) {
        if (const auto *text = std::get_if<QString>(&value))
            room += text->size() * 3 + 8;
    }
    if (arena.size() < room)
        arena.resize(room * 2);
    char *out = arena.data();

    int column = 0;
    for (const SqlValue &value : values) {
        ++column;
        int code = SQLITE_OK;
        if (const auto *number = std::get_if<qint64>(&value)) {
            code = sqlite3_bind_int64(m_handle, column, *number);
        } else if (const auto *text = std::get_if<QString>(&value)) {
            QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
            char *end = nullptr;
            if (text->contains(QChar(u'\0')))
                end = encoder.appendToBuffer(
                    out, QString(*text).replace(QChar(u'\0'), QChar::ReplacementCharacter));
            else
                end = encoder.appendToBuffer(out, *text);
            code = sqlite3_bind_text64(m_handle, column, out, static_cast<sqlite3_uint64>(end - out), nullptr,
                                       SQLITE_UTF8);
            out = end;
        } else if (const auto *real = std::get_if<double>(&value)) {
            code = sqlite3_bind_double(m_handle, column, *real);
        } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
            code = sqlite3_bind_blob64(m_handle, column, bytes->constData(),
                                       static_cast<sqlite3_uint64>(bytes->size()), nullptr);
        } else {
            code = sqlite3_bind_null(m_handle, column);
        }
        if (code != SQLITE_OK)
            return code;
    }
    busy = true;
    return SQLITE_OK;
}

int SqliteStatement::step()
{
    return sqlite3_step(m_handle);
}

int SqliteStatement::reset()
{
    busy = false;
    const int code = sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle); // they point into values that are gone now
    return code;
}

bool SqliteStatement::isReadOnly() const
{
    return sqlite3_stmt_readonly(m_handle) != 0;
}

bool SqliteRow::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteRow::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteRow::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString SqliteRow::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteRow::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

} // namespace chatflow
