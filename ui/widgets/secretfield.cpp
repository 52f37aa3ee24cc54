// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secretfield.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatflow
{

SecretField::SecretField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_remove(new QPushButton(this))
{
    setObjectName(name);
    m_edit->setObjectName(name + u"Edit"_s);
    m_remove->setObjectName(name + u"Remove"_s);
    m_edit->setEchoMode(QLineEdit::Password);
    // A key is no prose: no suggestions, and nothing that learns it.
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_edit, 1);
    row->addWidget(m_remove);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (!m_edit->text().isEmpty())
            m_removing = false;
        refresh();
        Q_EMIT changed();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &SecretField::editingFinished);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_removing = !m_removing;
        m_edit->clear();
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void SecretField::setKept(bool kept)
{
    m_kept = kept;
    m_removing = false;
    m_edit->clear();
    refresh();
}

SecretField::Wish SecretField::wish() const
{
    if (m_removing)
        return Wish::Remove;
    return m_edit->text().trimmed().isEmpty() ? Wish::Keep : Wish::Set;
}

SecretValue SecretField::typed() const
{
    return SecretValue(m_edit->text().trimmed().toUtf8());
}

bool SecretField::willBeSet() const
{
    return wish() == Wish::Set || (m_kept && !m_removing);
}

void SecretField::refresh()
{
    m_edit->setPlaceholderText(m_removing ? tr("Will be removed")
                               : m_kept   ? tr("Set – type another one to replace it")
                                          : tr("Not set"));
    m_remove->setVisible(m_kept);
    m_remove->setText(m_removing ? tr("Keep it") : tr("Remove"));
    m_remove->setAccessibleName(m_removing ? tr("Keep the key") : tr("Remove the key"));
}

void SecretField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace chatflow
