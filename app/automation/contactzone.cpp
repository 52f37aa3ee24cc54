// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/contactzone.h"

#include <array>
#include <string_view>
#include <utility>

namespace chatflow
{
namespace
{

// By the country's code, none of which begins another. Countries with several zones (1, 7, 34, 351, 52, 55,
// 56, 593, 61, 62, 64, …) are left out: their people are reckoned by the business's zone.
constexpr std::array<std::pair<std::string_view, const char *>, 63> zones{{
    {"20", "Africa/Cairo"},         {"212", "Africa/Casablanca"},   {"213", "Africa/Algiers"},
    {"216", "Africa/Tunis"},        {"221", "Africa/Dakar"},        {"225", "Africa/Abidjan"},
    {"233", "Africa/Accra"},        {"234", "Africa/Lagos"},        {"237", "Africa/Douala"},
    {"240", "Africa/Malabo"},       {"244", "Africa/Luanda"},       {"245", "Africa/Bissau"},
    {"238", "Atlantic/Cape_Verde"}, {"239", "Africa/Sao_Tome"},     {"254", "Africa/Nairobi"},
    {"258", "Africa/Maputo"},       {"27", "Africa/Johannesburg"},  {"30", "Europe/Athens"},
    {"31", "Europe/Amsterdam"},     {"32", "Europe/Brussels"},      {"33", "Europe/Paris"},
    {"352", "Europe/Luxembourg"},   {"353", "Europe/Dublin"},       {"354", "Atlantic/Reykjavik"},
    {"358", "Europe/Helsinki"},     {"36", "Europe/Budapest"},      {"376", "Europe/Andorra"},
    {"380", "Europe/Kiev"},         {"39", "Europe/Rome"},          {"40", "Europe/Bucharest"},
    {"41", "Europe/Zurich"},        {"420", "Europe/Prague"},       {"421", "Europe/Bratislava"},
    {"43", "Europe/Vienna"},        {"44", "Europe/London"},        {"45", "Europe/Copenhagen"},
    {"46", "Europe/Stockholm"},     {"47", "Europe/Oslo"},          {"48", "Europe/Warsaw"},
    {"49", "Europe/Berlin"},        {"501", "America/Belize"},      {"502", "America/Guatemala"},
    {"503", "America/El_Salvador"}, {"504", "America/Tegucigalpa"}, {"505", "America/Managua"},
    {"506", "America/Costa_Rica"},  {"507", "America/Panama"},      {"509", "America/Port-au-Prince"},
    {"51", "America/Lima"},         {"53", "America/Havana"},       {"54", "America/Argentina/Buenos_Aires"},
    {"57", "America/Bogota"},       {"58", "America/Caracas"},      {"591", "America/La_Paz"},
    {"595", "America/Asuncion"},    {"598", "America/Montevideo"},  {"65", "Asia/Singapore"},
    {"81", "Asia/Tokyo"},           {"82", "Asia/Seoul"},           {"90", "Europe/Istanbul"},
    {"91", "Asia/Kolkata"},         {"971", "Asia/Dubai"},          {"972", "Asia/Jerusalem"},
}};
constexpr qsizetype shortestNumber = 8;

} // namespace

std::optional<QTimeZone> zoneOfPhone(QStringView digits)
{
    if (digits.size() < shortestNumber)
        return std::nullopt;
    for (const auto &[code, zone] : zones) {
        if (digits.startsWith(QLatin1StringView(code.data(), static_cast<qsizetype>(code.size())))) {
            const QTimeZone found{QByteArray(zone)};
            return found.isValid() ? std::optional(found) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace chatflow
