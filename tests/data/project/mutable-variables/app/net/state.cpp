// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/state.h"
#define COUNTER(x) \
    static int x = 0;

int counter = 0; // broken
static QString last; // broken
extern int elsewhere; // broken
std::atomic<int> shared{0}; // broken
thread_local QMutex mutex; // broken
const char *name = "a"; // broken
const char *const fixed = "a";
constexpr int limit = 3;
const QStringList names{u"a"_s};
inline constexpr std::array<Row, 2> rows{{{1, 2}, {3, 4}}};
std::unordered_map<int, std::function<void(const int &)>> table; // broken
constinit int booted = 1; // broken
static Pool pool(4); // broken
QT_BEGIN_NAMESPACE
class QThing;
QT_END_NAMESPACE
class Forward;
enum class Colour { Red, Green };
using Name = QString;

namespace
{
QHash<int, QString> cache; // broken
const std::map<int, int> fixedTable = {{1, 2}};
auto handler = [](int x) { return x; }; // broken
struct Row {
    int value = 0;
    static int created; // broken
    static inline int other = 0; // broken
    static constexpr int limit = 4;
    static const QString title;
    static Row make(int value);
    int total() const { return value; }
};
} // namespace

template<typename T> class Box
{
public:
    static Box *the; // broken
    T m_value{};
private:
    std::unique_ptr<T> m_other;
};

Row::Row(int value)
    : m_value{value}
    , m_other(value)
{
    static int calls = 0; // broken
    static const QRegularExpression pattern(uR"(static int x)"_s);
    static constexpr int size = 3;
    int local = static_cast<int>(value);
    static thread_local std::vector<int> scratch; // broken
}

Result<QList<Row>> read(const QString &path, int limit = 3);
Result<> write()
{
    auto f = [] { static bool done = false; return done; }; // broken
    return {};
}
bool operator==(const Row &a, const Row &b) { return a.value == b.value; }
Q_DECLARE_METATYPE(Row)
