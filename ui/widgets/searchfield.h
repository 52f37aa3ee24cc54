// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace chatflow
{

/// A field one searches in: a magnifying glass before the text and, if wanted, a button that empties it.
/// Screen readers get a name for both, which Qt leaves to whoever adds them.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Clearing { None, Button };
    explicit SearchField(Clearing clearing, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_glass;
};

} // namespace chatflow
