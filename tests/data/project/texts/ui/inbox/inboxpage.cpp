// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpage.h"

auto *label = new QLabel(u"Contacts"_s, this); // broken
QLabel title("Contacts"); // broken
button->setText(QStringLiteral("Send")); // broken
setWindowTitle(name + u" - ChatFlow"_s); // broken
menu->addAction(icon, "Delete", this, &InboxPage::remove); // broken
const QString hint = u"Choose a contact from the list"_s; // broken
button->setText(tr("Send"));
button->setText(tr("Send to %1").arg(name));
button->setObjectName(u"sendButton"_s);
button->setStyleSheet(u"color: red"_s);
button->setText(u"…"_s);
label->setText(u"%1 %2"_s.arg(a, b));
const QString title = QCoreApplication::translate("Inbox", "Choose a contact from the list");
qWarning("Something odd has happened here");
fail(Error::internal(u"The model was asked twice for a page"_s));
settings.value(u"window/size"_s);
static const char *const texts[] = {QT_TR_NOOP("Choose a contact from the list")};
label->setText(u"<b>"_s + name + u"</b>"_s);
label->setText(u"<b>Name</b>"_s); // broken
font.setFamilies({u"Noto Color Emoji"_s});
// "Choose a contact from the list"
