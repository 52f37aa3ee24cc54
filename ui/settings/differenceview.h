// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/settingsdiff.h"

#include <QTextEdit>

namespace chatflow
{

/// What two versions of settings differ in, to be read: setting by setting, what it was and what it is; long
/// texts line by line.
class DifferenceView : public QTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void showDifferences(const QList<SettingDifference> &differences);
    void showText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    QList<SettingDifference> m_differences;
    QString m_text; ///< instead of differences
};

} // namespace chatflow
